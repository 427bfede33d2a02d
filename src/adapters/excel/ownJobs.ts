/**
 * What this add-in itself is doing to sheets. Excel says of a change of cells whether this add-in made it, but not of
 * sheets that come, go and move.
 */
export class OwnJobs {
  private last: Promise<unknown> = Promise.resolve();
  private readonly listeners = new Set<(context: Excel.RequestContext) => Promise<unknown>>();

  /** Does a job and lets everybody who follows the sheets look at them again before it is over. */
  async run<T>(context: Excel.RequestContext, job: () => Promise<T>): Promise<T> {
    const work = this.last.then(async () => {
      try {
        return await job();
      } finally {
        // Whoever cannot look now sees later that sheets are others, and tells it: no harm is done.
        await Promise.allSettled([...this.listeners].map((listener) => listener(context)));
      }
    });
    this.last = work.catch(() => undefined);
    return work;
  }

  /** Resolves when no job is under way. */
  async idle(): Promise<void> {
    await this.last;
  }

  /** @returns how to stop */
  follow(listener: (context: Excel.RequestContext) => Promise<unknown>): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
}
