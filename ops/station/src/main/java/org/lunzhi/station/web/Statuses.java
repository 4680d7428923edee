package org.lunzhi.station.web;

/** Finds the station's rule for a status that the server or the framework has chosen. */
final class Statuses {

    private Statuses() {}

    static StationRule rule(int status) {
        return switch (status) {
            case 401 -> StationRule.SIGN_IN_FIRST;
            case 403 -> StationRule.NOT_PERMITTED;
            case 404 -> StationRule.NOT_FOUND;
            case 405 -> StationRule.METHOD_NOT_ALLOWED;
            case 406 -> StationRule.NOT_ACCEPTABLE;
            case 413 -> StationRule.BODY_TOO_LARGE;
            case 415 -> StationRule.UNSUPPORTED_MEDIA_TYPE;
            case 429 -> StationRule.TOO_MANY_ATTEMPTS;
            case 503 -> StationRule.BUSY;
            default -> status < 500 ? StationRule.MALFORMED_REQUEST : StationRule.INTERNAL;
        };
    }
}
