/**
 * The one release whose English models are free to use: 0.1.21 replaced English base by a Spanish model that may not be
 * used commercially, 0.1.29 carries tiny only. So the version and its bytes are pinned.
 */
export const SOURCE = {
  package: '@usefulsensors/moonshine-js@0.1.15',
  megabytes: 73,
  sha512: 'SR0NMPcY0lusFaY+kvimwCaasi9zMUBNiFLYPbID5/EafY+Eg9ZgHGCQO0fjVqQdF0D8bAPEyDo0I9Dq9uQo1w==',
}

/** Hex SHA-256 of each file of each model. */
export const MODELS = {
  base: {
    name: 'moonshine-base-q8@0.1.15',
    files: {
      'encoder_model.onnx': '1dd9ab0a7f987113d30affcba5a068d11c8f90fa0223caa3e491ade431ad9751',
      'decoder_model_merged.onnx': 'cc9f3cd6698a369c6008b41aa60aa3fb3322e7f03c9bdf19d8e6b7200afca4f3',
    },
  },
  tiny: {
    name: 'moonshine-tiny-q8@0.1.15',
    files: {
      'encoder_model.onnx': 'c6fc4b7bc5af75c0591fd157a1f3829b533d18e9769a888fd95a62e470dd4f4a',
      'decoder_model_merged.onnx': 'eed87831c3a6103534aae7d47a5d485025c659a1323901513961c39fe8a1a367',
    },
  },
}
