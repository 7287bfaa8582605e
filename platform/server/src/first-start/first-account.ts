/** An account that somebody must be told of. */
export interface FirstAccount {
  readonly userName: string;
  readonly password: string;
  readonly displayName: string;
  readonly role: string;
}
