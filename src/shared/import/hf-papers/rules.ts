import type { BoilerplateRules } from '../rule';
import { HOST } from './line-kind';

const MENU = new Set([
  'hugging face',
  'models',
  'datasets',
  'spaces',
  'buckets',
  'buckets new',
  'posts',
  'docs',
  'enterprise',
  'solutions',
  'community',
  'pricing',
  'log in',
  'sign up',
  'new',
  'subscribe',
  'papers',
  'daily papers',
  'trending papers',
  'daily papers - hugging face',
  'trending papers - hugging face',
  'by',
  'ak',
  'by ak and the research community',
  'and the research community',
  'daily',
  'weekly',
  'monthly',
  'previous',
  'next',
  'load more',
  'website',
  'tasks',
  'huggingchat',
  'collections',
  'languages',
  'organizations',
  'blog',
  'learn',
  'discord',
  'forum',
  'github',
  'team & enterprise',
  'hugging face pro',
  'enterprise support',
  'inference providers',
  'inference endpoints',
  'storage buckets',
]);

const MENU_LINK = new RegExp(
  String.raw`^(?:\[(?!\[*!?\[)[^\]]*\]\()?${HOST}(?:/(?:models|datasets|spaces|storage|buckets|posts|docs|enterprise|pricing|login(?:\?next=%2Fpapers)?|join|akhaliq|papers(?:/(?:trending|(?:date|week|month)/[\w-]+))?(?:\?[^\s)]*)?)?)?/?\)?$`,
);
// "[ Models ][2]", "[[Hugging Face's logo] Hugging Face][1]", "by[AK][30]"
const NUMBERED = /\[(?:\[[^\]]*\])?\s*([^\]]*?)\s*\]\[\d+\]/;
// "## by [![](...)AK](https://huggingface.co/akhaliq) and the research community"
const BY_LINE = new RegExp(String.raw`^#{1,2}\s+by\s*\[.*\]\(${HOST}/\w+\) and the research community$`);

// Votes, log-in links, "Submitted by" and thumbnails that no card follows.
const CARD_CONTROLS = new RegExp(
  String.raw`^\s*(?:\[-\]\s+[\d.,k-]+|(?:\[[\d.,k-]+\]\()?${HOST}/login\?next=%2Fpapers%2F[\w.]+\)?|Submitted by|\[\[[^\]]*\]\]\(${HOST}/papers/[\w.]+\))\s*$`,
);

/** What the paper pages of Hugging Face hold besides papers. */
export const hfPageRules = {
  'hf-page-menu': (line) => {
    const text = line.slice(0, 300).trim();
    const words = text
      .replace(/^(?:#{1,2}|[-*](?: [-*])?)\s+/, '')
      .replace(NUMBERED, ' $1')
      .trim()
      .toLowerCase();
    return text === '-' || MENU.has(words) || MENU_LINK.test(text) || BY_LINE.test(text);
  },
  'hf-page-date': (line) =>
    /^\s*(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{1,2}(?:, \d{4})?\s*$/.test(line),
  'hf-card-controls': (line) => CARD_CONTROLS.test(line.slice(0, 300)),
  // Scrapers write an anchor before each heading.
  'page-anchor': (line) => /^\s*<a (?:id|name)="[\w-]+"><\/a>\s*$/.test(line.slice(0, 200)),
} satisfies BoilerplateRules;
