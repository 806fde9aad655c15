package dev.frontdesk.journey.slack;

@OverSocket
class MenusOverSocketTest extends MenusJourney {}
