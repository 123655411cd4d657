/**
 * A name of LimeSurvey's rules without what does not matter here: `Q1.NAOK` is `Q1`, whether it was asked or not, and the older
 * `123X4X5SQ001` (survey, group, question, subquestion) is `#5SQ001`. Names of XLSForm stay as they are.
 * https://www.limesurvey.org/manual/ExpressionScript_-_Presentation
 */
export const plainName = (name: string): string =>
  name.replace(/\.(?:NAOK|code|value)$/i, '').replace(/^\d+X\d+X(?=\d)/, '#')
