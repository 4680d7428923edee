package org.lunzhi.station.idempotency.claim;

import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/**
 * A request that is being worked on, or has been.
 *
 * @param id SHA-256 of the actor and the key
 * @param request SHA-256 of method, path and body
 * @param seed random; with the caller's key it gives the identifiers that the request mints
 * @param attempt how often the request was begun
 * @param openedAt when the request was first made, in milliseconds since the epoch
 * @param leasedUntil until when nobody else may begin it, in milliseconds since the epoch
 * @param answer what the caller was told, once the work was done
 */
public record Claim(
        String id,
        String request,
        Binary seed,
        int attempt,
        long openedAt,
        long leasedUntil,
        @Nullable KeptAnswer answer) {}
