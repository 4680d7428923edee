package org.lunzhi.query.grievance;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.access.Reader;
import org.lunzhi.kernel.grievance.GrievanceId;
import org.lunzhi.query.support.Versioned;
import org.lunzhi.query.support.question.Moment;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The case file of a grievance. */
@RestController
@RequestMapping("/api/grievances")
class CaseFileController {

    private final CaseFiles files;
    private final ShownCaseFiles shown;

    CaseFileController(CaseFiles files, ShownCaseFiles shown) {
        this.files = files;
        this.shown = shown;
    }

    /**
     * The file as it stands, or as it stood ({@code asOf}: what had happened) or was known ({@code knownAt}: what
     * had been recorded) at a moment. The entity tag is the version that a changing request names in {@code If-
     * Match}.
     */
    @GetMapping("/{id}")
    ResponseEntity<ShownCaseFile> caseFile(
            Reader reader,
            @PathVariable String id,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE_TIME) @Nullable Instant asOf,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE_TIME) @Nullable Instant knownAt) {
        Moment moment = new Moment(asOf, knownAt);
        GrievanceId grievance = GrievanceId.of(id);
        Optional<Versioned<CaseFile>> file =
                moment.isNow() ? files.find(grievance, reader) : files.find(grievance, reader, moment);
        return file.map(found -> ResponseEntity.ok()
                        .eTag(String.valueOf(found.version()))
                        .body(shown.to(reader, found)))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
