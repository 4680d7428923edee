package org.lunzhi.command.organisation.file;

/** The organisation file cannot be used; the message names the line, the place and the rule that was broken. */
public final class BadOrganisationFile extends RuntimeException {

    BadOrganisationFile(int line, String path, String rule) {
        super("line " + line + ", " + path + ": " + rule);
    }
}
