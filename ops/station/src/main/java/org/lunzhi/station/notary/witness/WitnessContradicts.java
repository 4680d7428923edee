package org.lunzhi.station.notary.witness;

/** A witness holds a checkpoint that this log signed and is no longer true of it; telling it again changes nothing. */
final class WitnessContradicts extends RuntimeException {

    WitnessContradicts(String reason) {
        super(reason);
    }
}
