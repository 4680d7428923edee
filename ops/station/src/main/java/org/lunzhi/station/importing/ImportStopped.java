package org.lunzhi.station.importing;

/** The import could not go on; the rows before are in, and the same import run again goes on from there. */
public final class ImportStopped extends RuntimeException {

    ImportStopped(long line, Throwable cause) {
        super("stopped at line " + line + "; run the same import again, nothing is taken twice", cause);
    }
}
