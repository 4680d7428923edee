package org.lunzhi.kernel.policy.book;

import java.util.List;
import org.lunzhi.kernel.policy.PolicyBook;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;

/** Reads a policy book from JSON; the file has the form of the book itself. */
public final class PolicyFile {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .build();

    private PolicyFile() {}

    /**
     * The book in a text; {@link BadPolicy} with every fault if it may not be adopted. The source is only for
     * messages.
     */
    public static PolicyBook read(String source, String text) {
        JsonNode tree = parsed(source, text);
        refuse(source, BookForm.faultsOf(tree, PolicyBook.class));
        PolicyBook book = bound(source, tree);
        refuse(source, PolicyCheck.faultsOf(book));
        return book;
    }

    private static JsonNode parsed(String source, String text) {
        try {
            return JSON.readTree(text);
        } catch (JacksonException fault) {
            var place = fault.getLocation();
            throw new BadPolicy(
                    source,
                    List.of("line " + place.getLineNr() + ", column " + place.getColumnNr() + ": JSON_INVALID: "
                            + fault.getOriginalMessage()));
        }
    }

    private static PolicyBook bound(String source, JsonNode tree) {
        try {
            return JSON.treeToValue(tree, PolicyBook.class);
        } catch (MismatchedInputException fault) {
            throw new BadPolicy(
                    source, List.of(fault.getPathReference() + ": VALUE_INVALID: " + fault.getOriginalMessage()));
        }
    }

    private static void refuse(String source, List<String> faults) {
        if (!faults.isEmpty()) {
            throw new BadPolicy(source, faults);
        }
    }
}
