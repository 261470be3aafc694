import { CircleQuestionMark, Equal, GitCompareArrows } from 'lucide-react';

/** What identity makes of a pair, told apart without colour. */
export const PAIR_SIGNS = { same: Equal, family: GitCompareArrows, review: CircleQuestionMark };
