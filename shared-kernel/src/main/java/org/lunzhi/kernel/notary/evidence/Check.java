package org.lunzhi.kernel.notary.evidence;

/** What must hold of a log that nobody touched. */
public enum Check {
    SHAPE("every commit has the fields of a commit, of their types, and no others"),
    ORDER("positions and commit numbers run from nought without a gap"),
    TIMES("each commit carries the greatest recording time so far"),
    SEQUENCES("the events of every aggregate follow each other from its first"),
    STRAYS("nothing is stored beside the one order"),
    ENTRIES("every entry says what the stored commit is"),
    TILES("the tiles are the tree over the entries"),
    KEYS("every signing key was installed by the one before it"),
    CHECKPOINTS("every checkpoint is signed and has the root of the log at its size"),
    END("the log reaches as far as its newest checkpoint"),
    SAVED("the checkpoints kept elsewhere are of this log");

    private final String statement;

    Check(String statement) {
        this.statement = statement;
    }

    /** What holds, in words. */
    public String statement() {
        return statement;
    }
}
