package org.lunzhi.command.servicerequest.catalogue;

import java.io.StringReader;
import java.util.List;
import java.util.Set;
import org.lunzhi.command.servicerequest.catalogue.CatalogueCommand.PublishCompetences;
import org.lunzhi.command.servicerequest.catalogue.CatalogueCommand.PublishServices;
import org.lunzhi.kernel.grievance.handling.CatalogueEntryId;
import org.lunzhi.kernel.organisation.PlaceCode;
import org.lunzhi.kernel.organisation.UnitId;
import org.lunzhi.kernel.policy.Urgency;
import org.lunzhi.kernel.servicerequest.catalogue.CatalogueEdition;
import org.lunzhi.kernel.servicerequest.catalogue.Department;
import org.lunzhi.kernel.servicerequest.catalogue.DepartmentCode;
import org.lunzhi.kernel.servicerequest.catalogue.DispatchMatter;
import org.lunzhi.kernel.servicerequest.catalogue.HandlingMode;
import org.lunzhi.kernel.servicerequest.catalogue.PublicTitle;
import org.lunzhi.kernel.servicerequest.catalogue.ServiceCode;
import org.lunzhi.kernel.servicerequest.catalogue.ServiceItem;
import org.lunzhi.kernel.servicerequest.catalogue.Title;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/**
 * Reads an edition of a catalogue from YAML: {@code services} with their competent unit, or {@code departments} with
 * their matters. The unit of a service is the file's own where it names none.
 */
final class CatalogueFile {

    /** Far more than a county offers, and far less than would hurt. */
    private static final int MOST_ITEMS = 2_000;

    private static final Set<String> FILE = Set.of("edition", "unit", "services", "departments");
    private static final Set<String> SERVICE = Set.of("code", "zh", "en", "unit", "modes", "urgency", "places");
    private static final Set<String> DEPARTMENT = Set.of("code", "zh", "en", "unit", "matters");
    private static final Set<String> MATTER = Set.of("code", "zh", "en");

    private CatalogueFile() {}

    /** What the file has published, or {@link BadCatalogue} with the line, the place and the rule. */
    static CatalogueCommand read(String text) {
        try {
            var root = new Yaml(new LoaderOptions()).compose(new StringReader(text));
            FileEntry file = FileEntry.of(root, "file", FILE);
            return file.has("services") ? services(file) : competences(file);
        } catch (MarkedYAMLException malformed) {
            int line = malformed.getProblemMark() == null
                    ? 1
                    : malformed.getProblemMark().getLine() + 1;
            throw new BadCatalogue(line, "file", "this is not YAML: " + malformed.getProblem());
        }
    }

    private static PublishServices services(FileEntry file) {
        List<ServiceItem> items = bounded(file.entries("services", SERVICE)).stream()
                .map(entry -> service(entry, file))
                .toList();
        return new PublishServices(edition(file), items);
    }

    private static ServiceItem service(FileEntry entry, FileEntry file) {
        return new ServiceItem(
                ServiceCode.of(entry.code("code")),
                title(entry),
                UnitId.of((entry.has("unit") ? entry : file).code("unit")),
                entry.constants("modes", HandlingMode.class),
                entry.has("urgency") ? entry.constant("urgency", Urgency.class) : Urgency.ORDINARY,
                entry.codes("places").stream().map(PlaceCode::of).toList());
    }

    private static PublishCompetences competences(FileEntry file) {
        List<Department> departments = bounded(file.entries("departments", DEPARTMENT)).stream()
                .map(CatalogueFile::department)
                .toList();
        return new PublishCompetences(edition(file), departments);
    }

    private static Department department(FileEntry entry) {
        return new Department(
                DepartmentCode.of(entry.code("code")),
                title(entry),
                UnitId.of(entry.code("unit")),
                bounded(entry.entries("matters", MATTER)).stream()
                        .map(matter -> new DispatchMatter(CatalogueEntryId.of(matter.code("code")), title(matter)))
                        .toList());
    }

    private static CatalogueEdition edition(FileEntry file) {
        return CatalogueEdition.of(file.code("edition"));
    }

    private static PublicTitle title(FileEntry entry) {
        return new PublicTitle(Title.of(entry.title("zh")), Title.of(entry.title("en")));
    }

    private static List<FileEntry> bounded(List<FileEntry> entries) {
        if (entries.size() > MOST_ITEMS) {
            throw new BadCatalogue(1, "file", "a list has at most " + MOST_ITEMS + " entries");
        }
        return entries;
    }
}
