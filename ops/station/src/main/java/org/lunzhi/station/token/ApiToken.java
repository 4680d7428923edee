package org.lunzhi.station.token;

import java.time.Instant;

/**
 * A token a program may present, without its secret.
 *
 * @param id what the owner revokes it by
 * @param hash SHA-256 of the secret, the only trace of it
 * @param username whose account it acts for
 * @param label what the owner calls it
 */
public record ApiToken(String id, String hash, String username, String label, Instant issuedAt, Instant expiresAt) {

    boolean isValidAt(Instant moment) {
        return moment.isBefore(expiresAt);
    }

    /** Without the hash. */
    @Override
    public String toString() {
        return "token " + id;
    }
}
