import { playAfterwards } from './play/afterwards.ts';
import { playBeginning } from './play/beginning.ts';
import { assemble } from './play/company.ts';
import { playFirstOccasion } from './play/first-occasion.ts';
import { playFourthOccasion } from './play/fourth-occasion.ts';
import { playSecondOccasion } from './play/second-occasion.ts';
import { playThirdOccasion } from './play/third-occasion.ts';

/**
 * A whole programme, from a team without one to the follow-up, played by its people through their screens only: a
 * coordinator, a consultant, eight managers and an employee. One of the managers has a phone, one has no mouse.
 * Each part builds on the one before.
 */
jest.setTimeout(240_000);

const company = assemble();
beforeAll(company.gather);
afterAll(company.leave);

playBeginning(company);
playFirstOccasion(company);
playSecondOccasion(company);
playThirdOccasion(company);
playFourthOccasion(company);
playAfterwards(company);
