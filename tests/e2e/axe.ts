import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

type Look = { rules?: string[]; part?: string | undefined };

/** What is wrong and of weight. */
export async function findFaults(page: Page, { rules, part }: Look = {}): Promise<string[]> {
  let builder = new AxeBuilder({ page }).setLegacyMode();
  if (rules !== undefined) builder = builder.withRules(rules);
  if (part !== undefined) builder = builder.include(part);
  const { violations } = await builder.analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 200)).join(' | ')}`);
}
