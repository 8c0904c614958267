### Las respuestas seguras y las palabras por las que se reconoce lo que no debe estar en un chat. Las palabras con * pueden seguir.

safeguarding-personal = Esto va en el formulario en papel del colegio. No he guardado ni transmitido nada. Por favor, borre el mensaje.
safeguarding-secret = Los números de documentos, datos bancarios, fechas de nacimiento, direcciones particulares y contraseñas no van en un chat. No he guardado ni transmitido nada. Por favor, borre el mensaje y entregue los datos en papel.
safeguarding-disclosure = Hable con alguien de confianza o con la persona que en su colegio se ocupa de la protección de los jóvenes. Si hay peligro, llame enseguida al { $number }. Soy solo un programa: no he guardado ni transmitido nada.

safeguarding-personal-words = alergia*, alérgic*, epipen*, autoinyector*, asma, asmátic*, epilep*, epilép*, convulsion*, diabet*, diabét*, insulina, medicación, medicamento*, antidepres*, tdah, autismo, autista, depresión, deprimid*, anorex*, anoréx*, bulimi*, bulími*, trastorno alimentario, se autolesion*, en terapia, discapac*, es sord*, es cieg*, celíac*, intolerante, intolerancia, embaraz*, hepatitis, tiene cáncer, psiquiatr*, psiquiátr*, es musulm*, es judí*, es católic*, es evangélic*, es budista, es hindú, es gay, es lesbiana, es bisexual, es homosexual, refugiad*, sin papeles, antecedentes penales, la custodia, divorci*, huérfan*, fue expulsad*, en silla de ruedas, usa silla de ruedas, necesita silla de ruedas, come halal, come kosher, malas notas, sus calificaciones, boletín de notas
safeguarding-somebody-words = es alérgic*, soy alérgic*, sufre, lleva un, mi hijo, mi hija, nuestro hijo, nuestra hija, se llama
safeguarding-perhaps-words = él, ella, tiene, tengo, soy, tomo, el niño, la niña, el chico, la chica, el alumno, la alumna, un alumno, una alumna, participante, toma, su hijo, su hija
safeguarding-paper-words = formulario*, cuestionario*, papel, hoja, ficha, lista, folleto, curso, charla, alguien, quien tenga, quienes, rampa
safeguarding-numbered-words = número de pasaporte, pasaporte n, dni, curp, seguridad social, número de cuenta, tarjeta de crédito, fecha de nacimiento
safeguarding-home-words = nacido el, nacida el, nació el, vive en la calle, su domicilio, mi domicilio, dirección particular
safeguarding-told-words = la contraseña es, contraseña:, el pin es, mi contraseña es, la contraseña de*es, mi contraseña:, mi pin es
safeguarding-disclosure-words = me pega, me pegó, me golpea, me golpeó, me toca, me tocó, me hace daño, me hizo daño, abusa de mí, abusó de mí, me violó, quiero morir, quiero morirme, matarme, suicidarme, tengo miedo de él, tengo miedo de ella, le tengo miedo, no me siento segur*, pega al niño, pega a la niña, miedo de mi padre, miedo de mi madre, miedo a mi padre, miedo a mi madre, miedo del padre anfitrión
safeguarding-help-words = necesito ayuda, ayúdame, ayúdenme, por favor ayúdame, estoy en peligro, tengo miedo, socorro, auxilio
safeguarding-harmless-words = me toca a mí, me toca hablar, me toca traer, me toca hacer, me toca ir, me toca preparar, me toca presentar, me toca el turno, me toca organizar, me toca cocinar
