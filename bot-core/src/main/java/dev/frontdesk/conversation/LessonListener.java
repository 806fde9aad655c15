package dev.frontdesk.conversation;

/**
 * Wants to know what turns teach about understanding. Told before the turn is committed, so told again when that attempt fails: what it
 * writes is keyed by the turn's cause. Found by being a bean.
 */
public interface LessonListener {

    void learn(Turn turn, Lesson lesson);
}
