package org.lunzhi.query.receipt;

/** What would prove that an intake is in the log was signed once, and is gone or damaged. */
public final class ProofLost extends RuntimeException {

    ProofLost() {
        super("What proves the intake is not what was signed");
    }
}
