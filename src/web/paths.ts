/** Every address of the product, so that a link is a function call and a moved page is one change. */
export const paths = {
  home: () => '/',
  share: () => '/share',
  shareRecording: () => '/share/recording',
  shareAbout: () => '/share/about',
  shareConsent: () => '/share/consent',
  shareCheck: () => '/share/check',
  shareSend: () => '/share/send',
  shareDelete: () => '/share/delete',
  shareDeleted: () => '/share/deleted',
  shareSent: (reference: string) => `/share/sent/${encodeURIComponent(reference)}`,
  privacy: () => '/privacy',
  accessibility: () => '/accessibility',
  asset: (version: string, name: string) => `/assets/${version}/${name}`,
} as const
