const languages = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'code' })

/** `Polish` for `pl`. Only of well-formed tags: `Intl` throws on the rest, which are given back as they are. */
export const languageName = (tag: string): string =>
  /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(tag) ? (languages.of(tag) ?? tag) : tag
