/**
 * What the statement flow keeps on a statement, whatever its kind. Missing in records from before, so null and
 * not there mean the same.
 */
export type Placed = {
  /** The group it lies in. */
  readonly groupId?: string | null;
  /** The statement that says it instead. */
  readonly mergedInto?: string | null;
  /** Why it was set aside. */
  readonly dropReason?: string | null;
};
