package org.lunzhi.station.demo;

import org.lunzhi.station.demo.script.Step;

/** The station refused a step of the history: the plot breaks a rule of the office. */
final class HistoryRefused extends RuntimeException {

    HistoryRefused(Step step, String path, int status, String rule) {
        super(step.key() + " at " + step.at() + ": " + path + " was answered " + status + " " + rule);
    }
}
