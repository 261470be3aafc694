import type { BoilerplateRules } from '../rule';

const WORDS = new Set([
  'openreview.net',
  'login',
  'loading',
  'download pdf',
  'show details',
  'hide details',
  'show bibtex',
  'show revisions',
  'back to venue',
  'everyone',
  'revisions',
  'bibtex',
  'poster',
  'oral',
  'spotlight',
  'submitted',
  'active consoles',
  'accept (poster)',
  'accept (oral)',
  'accept (spotlight)',
  'view pdf',
]);

export const openReviewRules = {
  'openreview-page': (line) => {
    const text = line.slice(0, 120).trim();
    return (
      WORDS.has(text.toLowerCase()) ||
      /^Go to .{3,80} homepage$/.test(text) ||
      /^(?:← )?Back to .{3,80}$/.test(text) ||
      /^\d+ Repl(?:y|ies)(?: Loading)?$/.test(text)
    );
  },
  'rule-line': (line) => /^\s*(?:-{3,}|={3,}|\*{3,}|_{3,})\s*$/.test(line.slice(0, 500)) && line.length <= 500,
} satisfies BoilerplateRules;
