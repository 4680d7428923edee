package org.lunzhi.query.grievance;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.access.Reader;
import org.lunzhi.kernel.grievance.GrievanceId;
import org.lunzhi.kernel.privacy.PartyRef;
import org.lunzhi.kernel.privacy.vault.Vault;
import org.lunzhi.query.support.dossier.Persons;
import org.lunzhi.query.support.question.Moment;
import org.lunzhi.query.support.question.NothingHere;
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
    private final Persons persons;

    CaseFileController(CaseFiles files, Vault vault) {
        this.files = files;
        this.persons = new Persons(vault);
    }

    /**
     * The file as it stands, or as it stood ({@code asOf}: what had happened) or was known ({@code knownAt}: what
     * had been recorded) at a moment. The entity tag is the version that a changing request names in {@code If-
     * Match}.
     */
    @GetMapping("/{id}")
    ResponseEntity<Shown> caseFile(
            Reader reader,
            @PathVariable String id,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE_TIME) @Nullable Instant asOf,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE_TIME) @Nullable Instant knownAt) {
        return files.find(GrievanceId.of(id), reader, new Moment(asOf, knownAt))
                .map(found -> ResponseEntity.ok()
                        .eTag(String.valueOf(found.file().version()))
                        .body(shown(found)))
                .orElseThrow(NothingHere::new);
    }

    private Shown shown(CaseFiles.Found found) {
        CaseFile file = found.file().view();
        List<PartyRef> named = file.dossier().persons();
        return new Shown(
                found.file().version(),
                file,
                found.personsWithheld() ? Persons.withheld(named) : persons.masked(named));
    }

    /** A case file with its persons masked. */
    record Shown(long version, CaseFile file, List<Persons.Person> persons) {}
}
