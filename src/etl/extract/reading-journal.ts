/**
 * Follows the reading of an archive from member to member, so that a reading which had to be ended in the middle of
 * one can go on behind it.
 */
export interface ReadingJournal {
  /** Members that an earlier reading is done with; they are passed over. */
  readonly membersDone: number;
  /** Told before a member is unpacked, with its address. */
  readonly enterMember: (uri: string) => void;
  /** Told when all that a member holds has come out. */
  readonly leaveMember: () => void;
}

/** The journal of a reading that nobody watches. */
export const blankJournal: ReadingJournal = { membersDone: 0, enterMember: () => {}, leaveMember: () => {} };
