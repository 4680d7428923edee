package org.lunzhi.query.mediation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.access.Reader;
import org.lunzhi.kernel.mediation.MediationId;
import org.lunzhi.kernel.privacy.vault.Vault;
import org.lunzhi.query.support.Versioned;
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

/** The file of a mediation. */
@RestController
@RequestMapping("/api/mediations")
class MediationFileController {

    private final MediationFiles files;
    private final Persons persons;

    MediationFileController(MediationFiles files, Vault vault) {
        this.files = files;
        this.persons = new Persons(vault);
    }

    /**
     * The file as it stands, or as it stood ({@code asOf}) or was known ({@code knownAt}) at a moment. The entity tag
     * is the version that a changing request names in {@code If-Match}.
     */
    @GetMapping("/{id}")
    ResponseEntity<Shown> mediation(
            Reader reader,
            @PathVariable String id,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE_TIME) @Nullable Instant asOf,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE_TIME) @Nullable Instant knownAt) {
        return files.find(MediationId.of(id), reader, new Moment(asOf, knownAt))
                .map(found -> ResponseEntity.ok()
                        .eTag(String.valueOf(found.version()))
                        .body(shown(found)))
                .orElseThrow(NothingHere::new);
    }

    private Shown shown(Versioned<MediationFile> found) {
        return new Shown(
                found.version(),
                found.view(),
                persons.masked(found.view().dossier().persons()));
    }

    /** A mediation file with its persons masked. */
    record Shown(long version, MediationFile file, List<Persons.Person> persons) {}
}
