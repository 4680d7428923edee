package org.lunzhi.query.export;

/** Is told how far an export has come. */
public interface ExportWatch {

    /** What an export does just now. */
    enum Stage {
        READING_THE_LOG,
        WRITING
    }

    /** So much is done of how much, in events. */
    void reached(Stage stage, long done, long of);
}
