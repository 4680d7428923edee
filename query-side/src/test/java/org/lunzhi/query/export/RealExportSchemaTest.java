package org.lunzhi.query.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lunzhi.kernel.grievance.intake.Protection;
import org.lunzhi.query.export.choice.Scope;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Exports against the official schemas, where {@code -Dlunzhi.shared} names the folder that has them. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RealExportSchemaTest {

    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    Path folder;

    @Test
    void ocel_in_xml_keeps_to_the_schema_of_the_standard() throws IOException, SAXException {
        Path schema = shared("ocel2/ocel2-validation.xsd");

        List<String> faults =
                faults(schema, export(ExportFormat.OCEL_XML).get(0).path());

        // The JDK's validator sees the attributes of the last declared type only; OcelReading follows these references.
        assertThat(faults)
                .allMatch(fault -> fault.contains("'eventAttributeRef'") || fault.contains("'objectAttributeRef'"));
    }

    @Test
    void ocel_in_json_keeps_to_the_schema_of_the_standard() throws IOException {
        JsonSchema schema = new JsonSchema(JSON.readTree(Files.readString(shared("ocel2/schema_ocel2.json"))));

        JsonNode log = JSON.readTree(
                Files.readString(export(ExportFormat.OCEL_JSON).get(0).path()));

        assertThat(schema.faults(log)).isEmpty();
        assertThat(schema.faults(JSON.readTree(Files.readString(shared("ocel2/example.json")))))
                .as("the standard's own example")
                .isEmpty();
        assertThat(schema.faults(JSON.readTree(
                        "{\"eventTypes\": [{}], \"objectTypes\": [], \"objects\": 3, \"events\": [{\"id\": 1,"
                                + " \"type\": \"a\", \"time\": \"noon\"}]}")))
                .containsExactlyInAnyOrder(
                        "/eventTypes/0: name is missing",
                        "/eventTypes/0: attributes is missing",
                        "/objects: not of type array",
                        "/events/0/id: not of type string",
                        "/events/0/time: not a date-time");
    }

    /** The schema of IEEE 1849-2016 is not among the shared files; where somebody has put it there, it is used. */
    @Test
    void xes_keeps_to_the_schema_of_the_standard() throws IOException, SAXException {
        Path schema = Path.of(System.getProperty("lunzhi.shared", "none"), "xes", "xes-ieee-1849-2016.xsd");
        assumeTrue(
                Files.exists(schema),
                "-Dlunzhi.shared=DIR names no folder with xes/xes-ieee-1849-2016.xsd; XesReading checks what it says");

        for (ExportFile file : export(ExportFormat.XES)) {
            assertThat(faults(schema, file.path())).as("%s", file.path()).isEmpty();
        }
    }

    private static Path shared(String file) {
        String shared = System.getProperty("lunzhi.shared");
        assumeTrue(shared != null, "-Dlunzhi.shared=DIR names no folder with " + file);
        Path found = Path.of(shared).resolve(file);
        assertThat(found).isRegularFile();
        return found;
    }

    private List<ExportFile> export(ExportFormat format) throws IOException {
        ExportedTown town = new ExportedTown().unit("unit-town", null).unit("unit-water", "unit-town");
        for (int n = 1; n <= 5; n++) {
            town.matter("grievance-" + n, "unit-water", Protection.NONE)
                    .mediated("grievance-" + n, n)
                    .ordered("order-" + n)
                    .inLedger("2026-100" + n);
        }
        return new LogExport(town.log(), (stage, done, of) -> {}, () -> "a key of the test".getBytes(UTF_8))
                .write(new ExportOrder(folder.resolve("log"), format, Scope.EVERYTHING, false, false));
    }

    private static List<String> faults(Path schema, Path file) throws IOException, SAXException {
        List<String> faults = new ArrayList<>();
        Validator validator = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(schema.toFile())
                .newValidator();
        validator.setErrorHandler(new Faults(faults));
        validator.validate(new StreamSource(file.toFile()));
        return faults;
    }

    /** Collects every fault; a validator without a handler would stop at the first. */
    private record Faults(List<String> found) implements ErrorHandler {

        @Override
        public void warning(SAXParseException fault) {
            found.add(fault.getMessage());
        }

        @Override
        public void error(SAXParseException fault) {
            found.add(fault.getMessage());
        }

        @Override
        public void fatalError(SAXParseException fault) {
            found.add(fault.getMessage());
        }
    }
}
