package org.lunzhi.kernel.privacy;

import org.jspecify.annotations.Nullable;

/** What a person was told about their data and on which basis it is kept; no version in an emergency. */
public record ProcessingNotice(@Nullable NoticeVersion version, ProcessingBasis basis) {}
