import { phrasesIn } from '../../word-list.js'

export const STRONGLY_UP = phrasesIn(`
amazing, brilliant, fantastic, wonderful, excellent, outstanding, superb, incredible, exceptional, perfect, awesome, phenomenal
fab, ace, godsend, lifesaver, life saver, lifeline, life changing, changed our lives, changed his life, changed her life, transformed
couldn't have done it without, could not have done it without, can't fault, cannot fault, can't thank, cannot thank, so grateful
eternally grateful, very grateful, forever grateful, credit to, a star, a saint, absolute legend, legend, an angel, deserves a medal
above and beyond, best decision, best thing, the best, love them, loved it, loves it, loves going, over the moon, so happy, so proud
cried happy tears, happy tears, in tears of joy, well up, thriving, flying, flourishing, blossomed, a different child, different child
leaps and bounds, never looked back, worth every penny, huge step forward, night and day, dream come true, miracle, gem, treasure
thank you so much, thankyou so much, thanks so much, huge thanks, massive thanks, big thank you, heartfelt thanks, shout out, shoutout
like family, bliss, hero, heroes, delighted, thrilled, gobsmacked, hugged, could have kissed, first time ever, finally believed
`)

export const UP = phrasesIn(`
good, great, nice, lovely, kind, helpful, helped, happy, happier, pleased, glad, grateful, thankful, thank you, thankyou, thanks, ta
supportive, caring, patient, friendly, welcoming, welcomed, understanding, thoughtful, respectful, approachable, professional
improved, improving, improvement, better, progress, settled, calm, calmer, confident, confidence, safe, smooth, smoothly, easy, easier
quick, quickly, on time, straight away, sorted, in place, works well, working well, worked well, went well, going well, doing well
listened, believed, heard, understood, included, involved, felt heard, felt listened to, respected, trusted, honest, clear, useful
enjoyed, enjoys, enjoy, love, loves, loved, proud, smile, smiled, smiling, laugh, laughed, made a friend, friends, hope, hopeful
impressed, well done, keep it up, positive, success, successful, relief, relieved, agreed, got the place, won, awarded, approved
always there, always answers, rings back, rang back, kept us updated, kept me informed, kept informed, takes time, took the time
remembers, remembered, knows him, knows her, gets it, gets him, gets her, got it right, makes sense, sensible, warm, warmer, gentle
first time, saved us, magic, a rock, made my day, made my week, worth, got it, we got, remembered, fixed, same day, spotted, without being asked
from day one, no tears, asked to go back, better than, trains, gets on with, proper friends, welcomed him, welcomed her, took to, comes alive
not alone, same boat, can't wait to go, looks forward, looking forward, tbf, made all the difference, difference, spot on, bearable
`)

/** Pictures that carry a feeling where words do not. */
export const GLAD_PICTURES = /[\u{1F389}\u2764\u{1F499}-\u{1F49C}\u{1F60D}\u{1F970}\u{1F44F}\u{1F64C}\u{1F973}]/u
export const CROSS_PICTURES = /[\u{1F621}\u{1F92C}\u{1F494}\u{1F644}\u{1F622}\u{1F61E}]/u

export const DOWN = phrasesIn(`
bad, poor, poorly, slow, late, later than, delay, delayed, delays, overdue, waiting, still waiting, waited, wait, waits, chasing
worried, worry, worries, anxious, stressful, stress, stressed, upset, upsetting, sad, unhappy, disappointed, disappointing, annoyed
annoying, frustrated, frustrating, frustration, confused, confusing, unclear, vague, lost, stuck, struggling, struggle, struggles
difficult, hard, problem, problems, issue, issues, concerned, fail, failed, fails, failing, failure, refused, refusal, refuse, rejected
turned down, turned away, declined, denied, cancelled, cancel, ignored, ignoring, dismissed, fobbed off, blamed, judged, excluded, suspended
sent home, left out, not included, not listened to, not believed, missed, missing, forgotten, forgot, wrong, mistake, mistakes, error
unfair, unsafe, unsuitable, inadequate, lack, lacking, shortage, short staffed, understaffed, cut, cuts, closed, shut, gone, stopped
rude, patronising, unhelpful, uncaring, cold, bullied, bullying, lonely, alone, isolated, tired, can't afford, expensive, debt
out of date, broken, fight, fighting, fought, battle, battling, crying, cried, sick of, fed up, had enough, pointless, useless, waste
no reply, no response, no answer, nobody, no one, nothing, nowhere, never, no support, no help, no plan, no school, no place, no places
no break, no contact, no follow up, without, unanswered, not good enough, good enough, better than nothing, doesn't happen, hasn't happened
`)

/** Plain facts that tell of something gone wrong without a word of feeling. */
export const FACTS_OF_FAILURE = phrasesIn(`
didn't turn up, did not turn up, never turned up, no show, months late, weeks late, weeks over, over 20 weeks, waiting list, years on the list
long wait, put back, bounced back, passed around, pillar to post, our problem, not our remit, can't meet, cannot meet, unable to meet
at home since, out of school, lost my job, gave up work, gave up my job, given up work, had to pay, having to pay, paid privately
discharged, closed the case, closed her case, closed his case, all full, no spaces, oversubscribed, miles away, different driver
another new, left again, different person, half of, only one, hasn't been, has not been, haven't had, have not had, not had, not been
still no, still not, yet to, don't know, doesn't know, no idea, not one, not once, out of order, too small, outgrown, too loud, too noisy
`)

export const STRONGLY_DOWN = phrasesIn(`
awful, terrible, appalling, disgusting, disgusted, disgrace, disgraceful, horrendous, horrific, horrible, shocking, dreadful, atrocious
shambles, joke, farce, outrageous, scandal, scandalous, criminal, unlawful, illegal, breach, breaking the law, disgusted, furious, livid, angry
devastated, devastating, heartbroken, heartbreaking, broken, destroyed, ruined, traumatised, traumatic, trauma, despair, desperate, hopeless
at breaking point, breaking point, on my knees, burnt out, burned out, exhausted, exhausting, can't cope, cannot cope, can't go on, nightmare
hell, worst, hate, hates, hated, abandoned, let down, failed by, failed at every turn, never again, no trust, lost trust, betrayed, lied, lies
tick box, lip service, not fit for purpose, zero, useless, worthless, scared, terrified, frightened, screaming, screams, in tears, sobbing
no school place, no education, not one person, nobody listens, nobody cares, don't care, doesn't care, brick wall, begging, beg, cliff
bruise, bruises, hurt him, hurt her, suicidal, self harm, restrained, locked in, held down, permanently excluded, perm ex, sick of it
`)
