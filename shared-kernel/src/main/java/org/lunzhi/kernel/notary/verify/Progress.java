package org.lunzhi.kernel.notary.verify;

/** Is told how far a long verification is. */
@FunctionalInterface
public interface Progress {

    /** After so many commits, up to this position. */
    void at(long commits, long position);
}
