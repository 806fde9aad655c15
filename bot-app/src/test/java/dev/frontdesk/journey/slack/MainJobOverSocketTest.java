package dev.frontdesk.journey.slack;

@OverSocket
class MainJobOverSocketTest extends MainJobJourney {}
