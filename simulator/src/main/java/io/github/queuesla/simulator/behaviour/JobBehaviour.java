package io.github.queuesla.simulator.behaviour;

import java.time.Duration;
import java.util.stream.DoubleStream;

/**
 * How details jobs run. Immutable; {@link #builder()} starts from jobs that are done at once and never fail.
 *
 * @param time how long a job takes, by the simulator's clock
 * @param polls how many times a job is asked for its state before it is done, however long that takes
 * @param life how long results are kept: after it the job has expired, and after twice as long it is gone
 * @param failing the first jobs of each interval that fail
 * @param cancelled the jobs of each interval after these that are cancelled
 * @param unknownStates whether a running job reports a state that no published list names
 * @param atOnce jobs that may run at once; 0 for any number
 * @param perMinute jobs that may be submitted in 60 s; 0 for any number
 * @param lag how far the data is behind the clock
 * @param repeatedPages share of pages that are delivered a second time as the next page, 0 to 1
 * @param echoedAbandons share of abandons that the customer's session shows as well as the queue's, 0 to 1
 * @param malformed share of conversations that are followed by a malformed one, 0 to 1
 */
public record JobBehaviour(
        Duration time,
        int polls,
        Duration life,
        int failing,
        int cancelled,
        boolean unknownStates,
        int atOnce,
        int perMinute,
        Duration lag,
        double repeatedPages,
        double echoedAbandons,
        double malformed) {

    /** Done at once, kept for a day, without failures and limits. */
    public static final JobBehaviour USUAL = builder().build();

    /** Checks the ranges. */
    public JobBehaviour {
        if (time.isNegative() || lag.isNegative() || life.isNegative() || life.isZero()) {
            throw new IllegalArgumentException("a job takes no negative time, and its results live for a while: " + time
                    + ", " + lag + ", " + life);
        }
        if (DoubleStream.of(repeatedPages, echoedAbandons, malformed).anyMatch(share -> !(share >= 0 && share <= 1))) {
            throw new IllegalArgumentException(
                    "shares must be 0 to 1: " + repeatedPages + ", " + echoedAbandons + ", " + malformed);
        }
    }

    /** A builder that starts from the usual behaviour. */
    public static Builder builder() {
        return new Builder();
    }

    /** Sets one thing after the other. Not thread-safe. */
    public static final class Builder {

        private Duration time = Duration.ZERO;
        private int polls;
        private Duration life = Duration.ofDays(1);
        private int failing;
        private int cancelled;
        private boolean unknownStates;
        private int atOnce;
        private int perMinute;
        private Duration lag = Duration.ZERO;
        private double repeatedPages;
        private double echoedAbandons;
        private double malformed;

        private Builder() {}

        /** See {@link JobBehaviour#time}. */
        public Builder time(Duration value) {
            time = value;
            return this;
        }

        /** See {@link JobBehaviour#polls}. */
        public Builder polls(int value) {
            polls = value;
            return this;
        }

        /** See {@link JobBehaviour#life}. */
        public Builder life(Duration value) {
            life = value;
            return this;
        }

        /** See {@link JobBehaviour#failing}. */
        public Builder failing(int jobs) {
            failing = jobs;
            return this;
        }

        /** See {@link JobBehaviour#cancelled}. */
        public Builder cancelled(int jobs) {
            cancelled = jobs;
            return this;
        }

        /** See {@link JobBehaviour#unknownStates}. */
        public Builder unknownStates() {
            unknownStates = true;
            return this;
        }

        /** See {@link JobBehaviour#atOnce}. */
        public Builder atOnce(int jobs) {
            atOnce = jobs;
            return this;
        }

        /** See {@link JobBehaviour#perMinute}. */
        public Builder perMinute(int jobs) {
            perMinute = jobs;
            return this;
        }

        /** See {@link JobBehaviour#lag}. */
        public Builder lag(Duration value) {
            lag = value;
            return this;
        }

        /** See {@link JobBehaviour#repeatedPages}. */
        public Builder repeatedPages(double share) {
            repeatedPages = share;
            return this;
        }

        /** See {@link JobBehaviour#echoedAbandons}. */
        public Builder echoedAbandons(double share) {
            echoedAbandons = share;
            return this;
        }

        /** See {@link JobBehaviour#malformed}. */
        public Builder malformed(double share) {
            malformed = share;
            return this;
        }

        /**
         * The behaviour of jobs.
         *
         * @throws IllegalArgumentException if a time is negative or a share is not 0 to 1
         */
        public JobBehaviour build() {
            return new JobBehaviour(
                    time,
                    polls,
                    life,
                    failing,
                    cancelled,
                    unknownStates,
                    atOnce,
                    perMinute,
                    lag,
                    repeatedPages,
                    echoedAbandons,
                    malformed);
        }
    }
}
