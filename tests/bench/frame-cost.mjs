// What a frame costs the page: script, layout and style, in the browser's own account of its thread.

/**
 * @param {import('@playwright/test').Page} page
 * @param {number} count
 * @param {() => Promise<unknown>} step what one frame does, until it is on screen
 * @returns {Promise<number[]>} milliseconds of each
 */
export async function timeFrames(page, count, step) {
  const session = await page.context().newCDPSession(page);
  // The thread's own time: what else the machine does meanwhile is not counted.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const times = [];
  let before = await readCost(session);
  for (let frame = 0; frame < count; frame += 1) {
    await step();
    const now = await readCost(session);
    times.push(now - before);
    before = now;
  }
  await session.detach();
  return times;
}

/** What the page has spent since it began, in milliseconds. @param {import('@playwright/test').CDPSession} session */
async function readCost(session) {
  const { metrics } = await session.send('Performance.getMetrics');
  const of = (name) => metrics.find((one) => one.name === name)?.value ?? 0;
  return (of('ScriptDuration') + of('LayoutDuration') + of('RecalcStyleDuration')) * 1_000;
}
