package org.lunzhi.station.security.power;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.PathContainer.PathSegment;
import org.springframework.stereotype.Component;

/** The whole table. Rules that need the state of a matter stand in its aggregate, not here. */
@Component
public class Powers {

    private static final List<List<Power>> TABLES = List.of(
            StationPowers.TABLE, MatterPowers.TABLE, MediationPowers.TABLE, RosterPowers.TABLE, OrderPowers.TABLE);

    private final List<Power> table;

    /** By what a path is about, so that a request is compared with few endpoints. */
    private final Map<String, List<Listed>> bySubject;

    /** The station's own powers, and those that a program around it adds as beans. */
    Powers(ObjectProvider<Power> added) {
        this.table = Stream.concat(TABLES.stream().flatMap(List::stream), added.orderedStream())
                .toList();
        this.bySubject = table.stream()
                .flatMap(power -> power.endpoints().stream().map(endpoint -> new Listed(endpoint, power)))
                .collect(Collectors.groupingBy(listed -> subject(listed.path())));
    }

    public List<Power> table() {
        return table;
    }

    /** The powers over what a request is about: one, or none. */
    public List<Power> over(String method, PathContainer path) {
        return bySubject.getOrDefault(subject(path), List.of()).stream()
                .filter(listed -> listed.endpoint().matches(method, path))
                .map(Listed::power)
                .toList();
    }

    /** The second word of a path under {@code /api}, the first of any other. */
    private static String subject(PathContainer path) {
        List<String> words = path.elements().stream()
                .filter(PathSegment.class::isInstance)
                .map(segment -> ((PathSegment) segment).valueToMatch())
                .limit(2)
                .toList();
        if (words.isEmpty()) {
            return "";
        }
        return words.get(0).equals("api") && words.size() > 1 ? words.get(1) : words.get(0);
    }

    private record Listed(Endpoint endpoint, Power power) {

        PathContainer path() {
            return PathContainer.parsePath(endpoint.pattern().getPatternString());
        }
    }
}
