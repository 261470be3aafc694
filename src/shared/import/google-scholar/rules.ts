import type { BoilerplateRules } from '../rule';

const PAGE_WORDS = new Set(
  [
    'scholar',
    'articles',
    'case law',
    'profiles',
    'my profile',
    'my library',
    'alerts',
    'metrics',
    'advanced search',
    'settings',
    'sign in',
    'any time',
    'custom range...',
    'custom range…',
    'sort by relevance',
    'sort by date',
    'any type',
    'review articles',
    'include patents',
    'include citations',
    'create alert',
    'related searches',
    'related articles',
    'saved to my library',
    'remove article',
    'done',
    'help',
    'privacy',
    'terms',
    'previous',
    'next',
  ].map((words) => words.toLowerCase()),
);

/** What Google Scholar writes around its results and alerts. */
export const scholarRules = {
  'scholar-page': (line) => {
    const text = line
      .slice(0, 120)
      .replace(/\u00a0/g, ' ')
      .trim();
    return (
      PAGE_WORDS.has(text.toLowerCase()) ||
      /^Since \d{4}$/.test(text) ||
      /^(?:Page \d+ of )?(?:About )?[\d,. ]+ results? \([\d.,]+ sec\)/.test(text) ||
      /^\d{1,3}(?: \d{1,3})*(?: Next)?$/.test(text) ||
      /^Showing the best results for this search\./.test(text)
    );
  },
  'scholar-alert': (line) => {
    const text = line.slice(0, 300).trim();
    return (
      /^This (?:message was sent by Google Scholar because|alert is sent by Google Scholar|Google Scholar Alert is brought to you)/i.test(
        text,
      ) ||
      /^(?:CANCEL|LIST|UPDATE) ALERTS?\b/.test(text) ||
      /^Google Scholar Alerts?$/i.test(text) ||
      /^Showing (?:top|less relevant|most relevant) results\b/.test(text) ||
      /^(?:\[image: )?(?:Save|Twitter|LinkedIn|Facebook)\]?(?:\s+<https?:[^>]*>?)?$/.test(text)
    );
  },
  'scholar-mail-head': (line) =>
    /^\s*(?:From|To|Cc|Reply-To|Date|Sent|Subject|Message-ID|Von|An|Gesendet|Betreff):\s/i.test(line.slice(0, 60)),
} satisfies BoilerplateRules;
