const prefix = 'pbx-draft:';

/** Keeps what was typed on a page until it is saved, over reloads and expired sessions, in this tab only. */
export const drafts = {
  keep(path: string, edits: object): void {
    if (Object.keys(edits).length === 0) this.drop(path);
    else sessionStorage.setItem(prefix + path, JSON.stringify(edits));
  },

  read(path: string): object {
    const kept = sessionStorage.getItem(prefix + path);
    return kept ? (JSON.parse(kept) as object) : {};
  },

  drop(path: string): void {
    sessionStorage.removeItem(prefix + path);
  },

  /** Forgets the drafts of everybody, when the person leaves. */
  clear(): void {
    for (const key of Object.keys(sessionStorage)) {
      if (key.startsWith(prefix)) sessionStorage.removeItem(key);
    }
  },
};
