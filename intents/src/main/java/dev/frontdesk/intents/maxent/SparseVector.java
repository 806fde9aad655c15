package dev.frontdesk.intents.maxent;

/** A text as the numbers of its features, ascending, and their values. */
@SuppressWarnings("ArrayRecordComponent") // never compared; a wrapper for each message would only cost
record SparseVector(int[] ids, float[] values) {}
