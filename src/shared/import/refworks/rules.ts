import type { BoilerplateRules } from '../rule';

export const refworksRules = {
  // The export begins with a legend of its tags and ends with a line of its own.
  'refworks-legend': (line) =>
    /^[\s\ufeff]*(?:Ref[Ww]orks Export Tagged Format|Character Set=[\w-]*|(?:Tag|Font Attribute) [Ll]egend|\*{5}|(?:BEGIN|END) EXPORTED REFERENCES|[A-Z][A-Z0-9]{1,4}=[A-Z][A-Za-z0-9 ,/()-]*|(?:Start|End) (?:Bold|Underline|Italic|SuperScript|SubScript) ?= ?.{0,20})\s*$/.test(
      line,
    ),
} satisfies BoilerplateRules;
