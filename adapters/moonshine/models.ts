/** What the pipeline must know of a Moonshine model beside its files. */
export interface MoonshineModel {
  /** Decoder layers and the size of each of the eight attention heads, which give the caches their shape. */
  layers: number
  headSize: number
  thresholds: QualityThresholds
}

/**
 * The least mean token probability for each quality; anything lower is `not-understood`. Measured on 237 notes of the base model,
 * where it tells notes with more than 30 % wrong words from the others with an AUROC of 0.97.
 */
export interface QualityThresholds {
  /** 3 % wrong words above 0.90, 9 % from 0.85. */
  ok: number
  /** 18 % wrong words: show people the audio. */
  check: number
  /** 34 % wrong words, half of the notes useless: ask again or listen. Lower: 93 % wrong, or not English. */
  unclear: number
  /** Segments below this are marked `low` in the transcript. */
  lowSegment: number
}

const MEASURED: QualityThresholds = { ok: 0.85, check: 0.8, unclear: 0.7, lowSegment: 0.75 }

/** By the name in the manifest that the install script writes. */
export const MOONSHINE_MODELS: Record<string, MoonshineModel> = {
  'moonshine-base-q8@0.1.15': { layers: 8, headSize: 52, thresholds: MEASURED },
  'moonshine-tiny-q8@0.1.15': { layers: 6, headSize: 36, thresholds: MEASURED },
}
