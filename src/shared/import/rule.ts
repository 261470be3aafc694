/** A rule sees one line and nothing else, so that anyone can check a report against it. */
export type BoilerplateRules = Readonly<Record<string, (line: string) => boolean>>;
