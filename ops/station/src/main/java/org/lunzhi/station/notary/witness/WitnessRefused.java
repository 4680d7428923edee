package org.lunzhi.station.notary.witness;

/** A witness did not take a checkpoint; it is told again later. */
final class WitnessRefused extends RuntimeException {

    WitnessRefused(String reason) {
        super(reason);
    }

    WitnessRefused(String reason, Throwable cause) {
        super(reason, cause);
    }
}
