package org.lunzhi.kernel.notary.evidence;

/** The first place at which a log is not what it should be. */
public final class Difference extends RuntimeException {

    private final Check check;
    private final long position;

    public Difference(Check check, long position, String what) {
        super(what);
        this.check = check;
        this.position = position;
    }

    public Difference(Check check, long position, String what, Throwable cause) {
        super(what, cause);
        this.check = check;
        this.position = position;
    }

    /** What does not hold. */
    public Check check() {
        return check;
    }

    /** The position of the first event concerned. */
    public long position() {
        return position;
    }
}
