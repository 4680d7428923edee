package org.lunzhi.command.mediation.ending;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.lunzhi.kernel.mediation.ending.FiledPaper;
import org.lunzhi.kernel.mediation.ending.IndexHash;
import org.lunzhi.kernel.privacy.DocumentId;
import org.lunzhi.kernel.privacy.DocumentRef;
import org.lunzhi.kernel.privacy.DocumentType;

/** 卷内目录: the papers of a file in the order of the national form, each with the page it begins on. */
record FileIndex(List<FiledPaper> lines, IndexHash hash) {

    /** The order of the file template; what it does not name comes last. */
    private static final List<DocumentType> ORDER = List.of(
            DocumentType.MEDIATION_APPLICATION,
            DocumentType.RECORD_OF_ORAL_STATEMENT,
            DocumentType.ENTRUSTMENT_LETTER,
            DocumentType.ACCEPTANCE_FORM,
            DocumentType.RIGHTS_NOTICE,
            DocumentType.IDENTITY_SEEN,
            DocumentType.AUTHORITY_LETTER,
            DocumentType.INQUIRY_RECORD,
            DocumentType.EVIDENCE,
            DocumentType.SESSION_RECORD,
            DocumentType.CAUCUS_RECORD,
            DocumentType.WRITTEN_AGREEMENT,
            DocumentType.ORAL_AGREEMENT_RECORD,
            DocumentType.TERMINATION_NOTICE,
            DocumentType.ROUTE_NOTICE,
            DocumentType.PERFORMANCE_RECEIPT,
            DocumentType.FOLLOW_UP_RECORD,
            DocumentType.CONFIRMATION_MATERIAL,
            DocumentType.FILE_EXPLANATION,
            DocumentType.CLOSING_REPORT);

    static FileIndex of(List<DocumentRef> papers, Map<DocumentId, Integer> pages) {
        List<FiledPaper> lines = new ArrayList<>();
        int page = 1;
        for (DocumentRef paper : papers.stream()
                .sorted(Comparator.comparingInt(FileIndex::place))
                .toList()) {
            lines.add(new FiledPaper(lines.size() + 1, paper, page));
            page += Math.max(1, pages.getOrDefault(paper.id(), 1));
        }
        return new FileIndex(List.copyOf(lines), hash(lines));
    }

    private static int place(DocumentRef paper) {
        int place = ORDER.indexOf(paper.type());
        return place < 0 ? ORDER.size() : place;
    }

    private static IndexHash hash(List<FiledPaper> lines) {
        MessageDigest digest = sha256();
        for (FiledPaper line : lines) {
            DocumentRef paper = line.paper();
            digest.update((line.line() + "\t" + paper.id() + "\t" + paper.version() + "\t" + paper.type() + "\t"
                            + paper.commitment() + "\t" + line.page() + "\n")
                    .getBytes(UTF_8));
        }
        return IndexHash.of(Base64.getUrlEncoder().withoutPadding().encodeToString(digest.digest()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }
}
