import { setImmediate } from 'node:timers/promises';
import type { Brief } from '../../brief/brief.ts';
import type { ReadCache } from '../../content/read-cache.ts';
import type { PlannedPage } from '../../outputs/pages/index.ts';
import type { SitePlan } from '../../outputs/site-plan.ts';
import type { PageLedger } from '../build/page-ledger.ts';
import { PageWriter } from '../build/page-writer.ts';
import {
  type Render,
  SiteBuild,
  type SiteBuildOptions,
  writePage,
  writeRest,
} from '../build/site-build.ts';

/** Milliseconds of work in the background before whatever else waits gets its turn. */
const SLICE = 15;
/** Milliseconds without an edit before the background begins. */
const REST = 400;

/**
 * The build behind a local server. After an edit it renders first what the editor is looking at: the
 * pages of the briefs that changed, and the lists that name them. What else may follow from the edit
 * is found in the background by the same comparison as in every other build, and written then.
 */
export class LiveBuild extends SiteBuild {
  readonly #options: SiteBuildOptions;
  readonly #ledger: PageLedger;
  #lists = new Map<string, readonly Brief[]>();
  #briefs = new Map<string, Brief>();
  /** The first build is whole; those after an edit are completed in the background. */
  #whole = true;
  #edit = 0;

  constructor(options: SiteBuildOptions) {
    super(options);
    this.#options = options;
    this.#ledger = options.ledger();
  }

  /** Writing all of it would make an edit wait: after the first time it is written at the end. */
  protected override keepReading(cache: ReadCache): void {
    if (this.#whole) cache.save();
  }

  override begin(): void {
    this.#edit++;
    super.begin();
  }

  protected override open(): PageWriter {
    const { folder, layouts } = this.#options;
    this.writer = new PageWriter(folder, this.#ledger, layouts);
    return this.writer;
  }

  /** After the first build: only lists that name other briefs than before, or other versions of them. */
  protected override *listsToLookAt(plan: SitePlan): Generator<PlannedPage> {
    // What the other pages tell of an edit is found in the background.
    for (const page of this.#whole ? plan.lists() : plan.briefLists()) {
      const { address, lists = [] } = page;
      const before = this.#lists.get(address);
      this.#lists.set(address, lists);
      const changed =
        before?.length !== lists.length || lists.some((brief, at) => brief !== before[at]);
      if (this.#whole || changed) yield page;
    }
  }

  override writeBriefs(render: Render): void {
    const { plan } = this;
    if (!plan) return;
    const changed = plan.record.briefs.filter((brief) => this.#briefs.get(brief.name) !== brief);
    this.#briefs = new Map(plan.record.briefs.map((brief) => [brief.name, brief]));
    if (this.#whole) {
      super.writeBriefs(render);
      return;
    }
    this.noteLists();
    for (const brief of changed)
      writePage(plan.briefPage(brief), this.writer ?? this.open(), render);
    this.#completeSoon(render);
  }

  /** Only a complete build may remove what it does not name. */
  override publish(): void {
    if (!this.#whole) return;
    super.publish();
    this.#whole = false;
  }

  #completeSoon(render: Render): void {
    const edit = this.#edit;
    setTimeout(() => {
      if (edit === this.#edit) void this.#complete(edit, render);
    }, REST);
  }

  /** Renders everything else that the edit changed; gives way as soon as there is another. */
  async #complete(edit: number, render: Render): Promise<void> {
    const { plan } = this;
    if (!plan) return;
    this.#ledger.startOver();
    let since = performance.now();
    for (const _ of writeAll(this.open(), plan, render)) {
      if (performance.now() - since < SLICE) continue;
      await setImmediate();
      if (edit !== this.#edit) return;
      since = performance.now();
    }
    super.publish();
  }
}

function* writeAll(writer: PageWriter, plan: SitePlan, render: Render): Generator<void> {
  for (const page of plan.lists()) {
    writePage(page, writer, render);
    yield;
  }
  for (const _ of writeRest(plan, writer, render)) yield;
}
