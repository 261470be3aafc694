export type TitleSuggestion = { title: string; evidence: string };
export function suggestTitle(abstract: string): TitleSuggestion | null {
  const title = abstract.trim().slice(0, 90);
  return title === '' ? null : { title, evidence: title };
}
