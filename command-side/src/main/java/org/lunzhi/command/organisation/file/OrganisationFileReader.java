package org.lunzhi.command.organisation.file;

import java.io.Reader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lunzhi.command.organisation.file.OrganisationFile.Committee;
import org.lunzhi.command.organisation.file.OrganisationFile.Mandate;
import org.lunzhi.command.organisation.file.OrganisationFile.Post;
import org.lunzhi.command.organisation.file.OrganisationFile.Unit;
import org.lunzhi.kernel.access.OfficerId;
import org.lunzhi.kernel.access.Role;
import org.lunzhi.kernel.organisation.BodyType;
import org.lunzhi.kernel.organisation.CommitteeId;
import org.lunzhi.kernel.organisation.MediatorEvent.MandateOrigin;
import org.lunzhi.kernel.organisation.SealId;
import org.lunzhi.kernel.organisation.UnitId;
import org.lunzhi.kernel.organisation.UnitKind;
import org.lunzhi.kernel.organisation.UnitName;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/**
 * Reads an organisation file. A unit with a {@code count} stands for as many units; in the ids and names of it and of
 * what is below, {@code {n}} is its number and {@code {parent}} the id of the unit above.
 */
public final class OrganisationFileReader {

    private static final int MOST_UNITS = 20_000;
    private static final Set<String> FILE = Set.of("from", "units", "committees", "mediators", "posts");
    private static final Set<String> UNIT = Set.of("id", "kind", "name", "count", "committee", "units");
    private static final Set<String> COMMITTEE = Set.of("id", "body", "name", "unit", "termEnds", "seal");
    private static final Set<String> MEDIATOR = Set.of("officer", "committee", "origin", "homeVillage", "lastDay");
    private static final Set<String> POST = Set.of("officer", "unit", "name", "roles");

    private final List<Unit> units = new ArrayList<>();
    private final Set<String> unitIds = new HashSet<>();
    private final Set<String> committeeIds = new HashSet<>();

    private OrganisationFileReader() {}

    /** The organisation the file tells, or {@link BadOrganisationFile}. */
    public static OrganisationFile read(Reader source) {
        try {
            var root = new Yaml(new LoaderOptions()).compose(source);
            return new OrganisationFileReader().file(Entry.of(root, "file", FILE));
        } catch (MarkedYAMLException malformed) {
            int line = malformed.getProblemMark() == null
                    ? 1
                    : malformed.getProblemMark().getLine() + 1;
            throw new BadOrganisationFile(line, "file", "this is not YAML: " + malformed.getProblem());
        }
    }

    private OrganisationFile file(Entry file) {
        for (Entry unit : file.entries("units", UNIT)) {
            add(unit, null);
        }
        List<Committee> committees = file.entries("committees", COMMITTEE).stream()
                .map(this::committee)
                .toList();
        List<Mandate> mandates =
                file.entries("mediators", MEDIATOR).stream().map(this::mandate).toList();
        List<Post> posts = file.entries("posts", POST).stream().map(this::post).toList();
        return new OrganisationFile(file.date("from"), List.copyOf(units), committees, mandates, posts);
    }

    private void add(Entry entry, @Nullable UnitId parent) {
        int count = entry.countOr("count", 1);
        if (count < 1 || units.size() + count > MOST_UNITS) {
            throw entry.bad("a count is at least 1, and a file holds at most " + MOST_UNITS + " units");
        }
        for (int number = 1; number <= count; number++) {
            UnitId id = UnitId.of(filled(entry.text("id"), number, parent));
            if (!unitIds.add(id.value())) {
                throw entry.bad("the unit " + id + " stands twice");
            }
            units.add(new Unit(
                    id,
                    entry.constant("kind", UnitKind.class),
                    UnitName.of(filled(entry.text("name"), number, parent)),
                    parent,
                    entry.has("committee") ? CommitteeId.of(filled(entry.text("committee"), number, parent)) : null));
            for (Entry below : entry.entries("units", UNIT)) {
                add(below, id);
            }
        }
    }

    private Committee committee(Entry entry) {
        var id = CommitteeId.of(entry.text("id"));
        if (!committeeIds.add(id.value())) {
            throw entry.bad("the committee " + id + " stands twice");
        }
        return new Committee(
                id,
                entry.constant("body", BodyType.class),
                UnitName.of(entry.text("name")),
                unit(entry, "unit"),
                entry.date("termEnds"),
                SealId.of(entry.text("seal")));
    }

    private Mandate mandate(Entry entry) {
        if (!committeeIds.contains(entry.text("committee"))) {
            throw entry.bad("there is no committee " + entry.text("committee") + " in the file");
        }
        return new Mandate(
                OfficerId.of(entry.text("officer")),
                CommitteeId.of(entry.text("committee")),
                entry.constant("origin", MandateOrigin.class),
                entry.has("homeVillage") ? unit(entry, "homeVillage") : null,
                entry.date("lastDay"));
    }

    private Post post(Entry entry) {
        return new Post(
                OfficerId.of(entry.text("officer")),
                unit(entry, "unit"),
                UnitName.of(entry.text("name")),
                entry.constants("roles", Role.class));
    }

    private UnitId unit(Entry entry, String key) {
        if (!unitIds.contains(entry.text(key))) {
            throw entry.bad("there is no unit " + entry.text(key) + " in the file");
        }
        return UnitId.of(entry.text(key));
    }

    private static String filled(String template, int number, @Nullable UnitId parent) {
        return template.replace("{n}", String.format(Locale.ROOT, "%02d", number))
                .replace("{parent}", parent == null ? "" : parent.value());
    }
}
