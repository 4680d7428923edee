package org.lunzhi.kernel.mediation.ending;

import org.lunzhi.kernel.privacy.DocumentRef;

/** One line of 卷内目录: the paper and the page it begins on. */
public record FiledPaper(int line, DocumentRef paper, int page) {}
