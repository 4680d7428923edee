package org.lunzhi.station.account;

/** Ends what was granted on an account's old password or powers; implemented where tokens are kept. */
public interface SessionsOfAccount {

    /** Ends all tokens of the account. */
    void end(String username);
}
