package org.lunzhi.station.backup;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.ResetHandler;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/** Which documents of a collection a backup keeps, and in what form. */
final class Kept {

    private static final BsonDocumentCodec CODEC = new BsonDocumentCodec();

    /** The classes are gone through once. */
    private static final Set<String> TOLD_ANEW = groupsToldAnew();

    /** The document as it is kept; empty for one that the log tells anew. */
    Optional<RawBsonDocument> of(String collection, RawBsonDocument stored) {
        return switch (collection) {
            case "positions" -> unlessToldAnew(stored, "processorName");
            case "deadLetters" -> unlessToldAnew(stored, "processingGroup");
            case "requestClaims" -> Optional.of(unanswered(stored));
            default -> Optional.of(stored);
        };
    }

    private Optional<RawBsonDocument> unlessToldAnew(RawBsonDocument stored, String group) {
        String name = stored.getString(group, new BsonString("")).getValue();
        return TOLD_ANEW.contains(name) ? Optional.empty() : Optional.of(stored);
    }

    /** An answer may speak of events that are newer than the copy of the log; without it, the log itself is asked. */
    private static RawBsonDocument unanswered(RawBsonDocument stored) {
        if (!stored.containsKey("answer")) {
            return stored;
        }
        BsonDocument claim = stored.decode(CODEC);
        claim.remove("answer");
        claim.put("leasedUntil", new BsonInt64(0));
        return new RawBsonDocument(claim, CODEC);
    }

    /** The processors that begin at the first event when they have no position: all that can be reset. */
    static Set<String> groupsToldAnew() {
        var scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(ProcessingGroup.class));
        Set<String> groups = new TreeSet<>();
        scan.findCandidateComponents("org.lunzhi").forEach(found -> {
            Class<?> type =
                    ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), Kept.class.getClassLoader());
            ProcessingGroup group = type.getAnnotation(ProcessingGroup.class);
            boolean resets = Arrays.stream(type.getDeclaredMethods())
                    .anyMatch(method -> method.isAnnotationPresent(ResetHandler.class));
            if (group != null && resets) {
                groups.add(group.value());
            }
        });
        return groups;
    }
}
