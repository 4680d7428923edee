package org.lunzhi.station.backup.archive;

/** A backup cannot be made or used as it was asked; the message says why, and nothing has been changed. */
public class BackupRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public BackupRefused(String message) {
        super(message);
    }

    public BackupRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
