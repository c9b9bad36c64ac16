import type { BrowserContext, Page } from 'playwright';

/** How a browser is started for one test. */
export interface BrowserOptions {
  /** IANA. */
  readonly zone: string;
  readonly colorScheme?: 'light' | 'dark';
  readonly reducedMotion?: 'reduce' | 'no-preference';
  readonly viewport?: { readonly width: number; readonly height: number };
  /** False opens a real window. */
  readonly headless?: boolean;
  /** Folder of the unpacked extension; the shipped build where it is not given. */
  readonly extension?: string;
  /** Folders of other unpacked extensions beside it. */
  readonly beside?: readonly string[];
  /** Optional permissions that the person once gave: the browser gives them again without its question. Chromium only. */
  readonly allows?: readonly string[];
  /** Port of this machine that stands in for each host; every other host is unreachable. */
  readonly cloud: { readonly hosts: readonly string[]; readonly port: number; readonly spki: string };
}

/** One running browser with the extension in it. */
export interface RunningBrowser {
  readonly context: BrowserContext;
  /** Where the extension's pages are, without a slash at the end. */
  readonly origin: string;
  /** The folder with all that the browser writes to the disk. */
  readonly profile: string;
  /** What went wrong in the background and on pages, each as a line. */
  readonly faults: readonly string[];
  /** A new tab at `url`, which may still be loading. */
  openPage(url: string): Promise<Page>;
  /** Ends the background at once, as the browser does when it needs the room; the next event starts it anew. */
  killWorker(): Promise<void>;
  close(): Promise<void>;
}

/** Chromium today; Firefox joins with a starter of its own. */
export type StartBrowser = (options: BrowserOptions) => Promise<RunningBrowser>;
