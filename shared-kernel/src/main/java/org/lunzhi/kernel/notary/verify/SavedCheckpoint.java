package org.lunzhi.kernel.notary.verify;

import org.lunzhi.kernel.notary.note.SignedNote;

/** A checkpoint that somebody kept where the operator of the log could not reach it, and where it was kept. */
public record SavedCheckpoint(String from, SignedNote note) {}
