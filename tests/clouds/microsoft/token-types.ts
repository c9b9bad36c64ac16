/** What every kind of token stands for. */
export interface Bearing {
  readonly clientId: string;
  readonly email: string;
  readonly scopes: ReadonlySet<string>;
}

export interface AccessToken extends Bearing {
  readonly value: string;
  expiresAt: number;
}

export interface RefreshToken extends Bearing {
  readonly value: string;
  /** The end of the day that began with the sign-in; tokens that follow carry it along. */
  expiresAt: number;
  revoked: boolean;
}

export interface Code extends Bearing {
  readonly value: string;
  readonly redirectUri: string;
  readonly challenge: string | undefined;
  readonly nonce: string | undefined;
  readonly expiresAt: number;
  used: boolean;
}
